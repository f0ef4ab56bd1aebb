import background from '../../entrypoints/background.ts';

// WXT calls `main` in its own builds; here nobody does.
void background.main();

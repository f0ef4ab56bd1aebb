import { z } from 'zod';

// zod would probe `new Function`, which the extension's content security policy forbids and reports.
z.config({ jitless: true });

import type { Wish, WishAnswer } from '../../../lib/messages.ts';
import type { TextKey } from '../../../lib/text.ts';
import type { Guide } from './guide.ts';
import type { PanelView } from './panel-view.ts';

/** Opens somebody out of the history. */
export async function openPerson({ tab, pressText, see }: Guide, name: string): Promise<void> {
  await tab('tab_history');
  await pressText(name);
  await see('back_to_page');
  await see('timeline');
}

function person(name: string, who: string, sentence: TextKey, ...words: string[]): PanelView {
  return {
    name,
    open: async (guide) => {
      await openPerson(guide, who);
      await guide.see(sentence, ...words);
    },
  };
}

/** Goes on from the person's page. */
function after(view: PanelView, name: string, open: PanelView['open']): PanelView {
  return {
    name,
    open: async (guide) => {
      await view.open(guide);
      await open(guide);
    },
  };
}

const found = person('person-found', 'Mara Lindqvist', 'state_found');
const notFound = person('person-not-found', 'Freya Holm', 'state_not_found');
const doubtful = person('person-doubtful', 'Tomás Arrieta', 'check_is_old_next');

const freya = 'https://www.linkedin.com/in/freya';

async function wish({ panel }: Guide, asked: Wish): Promise<void> {
  const answer: WishAnswer = await panel.evaluate((sent) => chrome.runtime.sendMessage(sent), asked);
  if (!answer.ok) throw new Error(`Not granted: ${JSON.stringify(answer)}`);
}

/** One person, in every state. */
export const personViews: PanelView[] = [
  {
    name: 'person-incomplete',
    anew: true,
    open: async ({ panel, see }) => {
      await panel.locator('[aria-labelledby=ask]').getByRole('button').last().click();
      await see('problem_identity');
    },
  },
  found,
  doubtful,
  person('person-tried', 'Priya Raman', 'attempts'),
  person('person-failed', 'Jonas Weidner', 'failure_refused'),
  person('person-interrupted', 'Chloé Marchand', 'failure_worker_stopped'),
  person('person-waiting', 'Kenji Watanabe', 'state_waiting'),
  person('person-asking', 'Samir Haddad', 'state_asking'),
  person('person-unconfirmed', 'Olu Adeyemi', 'state_unconfirmed'),
  notFound,
  person('person-wrong', 'Nora Whitlock', 'wrong_bounced'),
  after(found, 'person-edited', ({ press }) => press('edit_details')),
  after(found, 'person-timeline', async ({ press }) => {
    await press('timeline');
    await press('privacy');
  }),
  after(found, 'person-more', async ({ press, see }) => {
    await press('more_about', 'mara.lindqvist@northwind.example');
    await see('mark_bounced');
  }),
  after(found, 'person-tags', async ({ press, dialog }) => {
    await press('tag_action');
    await dialog().waitFor();
  }),
  after(doubtful, 'ask-again', async ({ panel, word, dialog }) => {
    const kind = await word('kind_work_email');
    await panel.getByRole('button', { name: await word('look_again_for', kind) }).click();
    await dialog().waitFor();
  }),
  after(notFound, 'ask-phone', async ({ panel, word, dialog }) => {
    const ask = panel.locator('[aria-labelledby=ask]');
    await ask.getByRole('checkbox', { name: await word('kind_phone') }).press(' ');
    await ask.getByRole('button').last().click();
    await dialog().waitFor();
  }),
  {
    name: 'person-suppressed',
    open: async (guide) => {
      await wish(guide, { type: 'suppress', values: [freya] });
      await openPerson(guide, 'Freya Holm');
      await guide.see('suppressed_title');
      const again = await guide.word('look_again_for', await guide.word('kind_work_email'));
      await guide.panel.getByRole('button', { name: again }).waitFor({ state: 'detached' });
    },
    close: (guide) => wish(guide, { type: 'lift-suppression', value: freya }),
  },
  after(found, 'everything-held', async ({ press, see }) => {
    await press('privacy');
    await press('held');
    await see('held_save');
  }),
  after(found, 'erase', async ({ press, dialog }) => {
    await press('privacy');
    await press('erase');
    await dialog().waitFor();
  }),
  {
    name: 'consent',
    open: async ({ press, dialog }) => {
      await press('consent_status_on');
      await dialog().waitFor();
    },
  },
  {
    name: 'paste',
    anew: true,
    open: async ({ press, see }) => {
      await press('paste_people');
      await see('paste_about');
    },
  },
  {
    name: 'paste-report',
    anew: true,
    open: async ({ press, fill, see }) => {
      await press('paste_people');
      const lines = ['https://www.linkedin.com/in/lena-rivers-14', 'linkedin.com/company/example', 'Ravi'];
      await fill('paste_field', lines.join('\n'));
      await press('paste_read');
      await see('paste_found_one', '1');
    },
  },
];

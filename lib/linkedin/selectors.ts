/** One hook of LinkedIn's pages. `seen`: the last day on which it was seen on a real page ('' = only described). */
export interface Hook {
  css: string;
  seen: string;
}

/** What the readers hold on to. When LinkedIn changes, this is the list to look at first. */
export const hooks = {
  topCard: { css: '[componentkey$="Topcard"],[id$="Topcard"]', seen: '2026-04-30' },
  emberCard: { css: 'section[data-member-id]', seen: '2024-08-31' },
  screen: { css: '[data-sdui-screen]', seen: '2026-05-31' },
  profileHeading: { css: 'main h1', seen: '2024-08-31' },
  heading: { css: 'h1,h2,h3,[role=heading]', seen: '2026-04-30' },
  contactInfo: { css: 'a[href*="/overlay/contact-info"]', seen: '2026-04-30' },
  invite: { css: 'a[href*="vanityName="]', seen: '2026-05-31' },
  message: { css: 'a[href*="/messaging/compose"]', seen: '2026-05-31' },
  editIntro: { css: 'a[href*="/edit/intro"],a[href*="/edit/forms/intro"]', seen: '2026-04-30' },
  toolbar: { css: '[role=toolbar]', seen: '2026-04-30' },
  sectionAnchor: { css: '[componentkey*="_anchor_"]', seen: '2026-04-30' },
  emberHeadline: { css: '.text-body-medium.break-words', seen: '2024-08-31' },
  cardEntry: {
    css: '[role=button]:has(figure),li > button:has(img),.pv-text-details__right-panel button',
    seen: '2026-04-30',
  },
  companyAccent: { css: 'svg[id^="company-accent"]', seen: '2026-04-30' },
  schoolAccent: { css: 'svg[id^="school-accent"]', seen: '2026-04-30' },
  experience: { css: '#experience,[componentkey$="ExperienceTopLevelSection"]', seen: '2026-04-30' },
  education: { css: '#education,[componentkey$="EducationTopLevelSection"]', seen: '2026-04-30' },
  personLink: { css: 'a[href*="/in/"]', seen: '2026-05-31' },
  companyLink: { css: 'a[href*="/company/"]', seen: '2026-04-30' },
  listItem: { css: '[role=list] [role=listitem]', seen: '2026-04-30' },
  memberRow: { css: '[data-chameleon-result-urn^="urn:li:member:"]', seen: '2026-05-31' },
  searchKey: { css: '[componentkey^="SearchResultsACoAA"],[id^="SearchResultsACoAA"]', seen: '2026-04-30' },
  companyPerson: { css: '.org-people-profile-card__profile-info', seen: '' },
  companyHeading: { css: '.org-top-card-summary__title,main h1', seen: '' },
  visibleName: { css: 'span[dir=ltr] > span[aria-hidden=true]', seen: '2026-05-31' },
  leadMark: {
    css: '[data-scroll-into-view*="salesProfile:("],a[href*="/sales/lead/"],a[href*="/sales/people/"]',
    seen: '',
  },
  leadName: { css: '[data-anonymize="person-name"]', seen: '' },
  leadHeadline: { css: '[data-anonymize="headline"]', seen: '' },
  leadTitle: { css: '[data-anonymize="title"],[data-anonymize="job-title"]', seen: '' },
  leadCompany: { css: '[data-anonymize="company-name"],a[href*="/sales/company/"]', seen: '' },
} as const satisfies Record<string, Hook>;

export type HookName = keyof typeof hooks;

export function findOne(root: ParentNode, name: HookName): Element | null {
  return root.querySelector(hooks[name].css);
}

export function findAll(root: ParentNode, name: HookName): Element[] {
  return [...root.querySelectorAll(hooks[name].css)];
}

/** What the readers hold on to. When LinkedIn changes, this is the list to look at first. */
export const hooks = {
  topCard: '[componentkey$="Topcard"],[id$="Topcard"]',
  emberCard: 'section[data-member-id]',
  screen: '[data-sdui-screen]',
  profileHeading: 'main h1',
  heading: 'h1,h2,h3,[role=heading]',
  contactInfo: 'a[href*="/overlay/contact-info"]',
  invite: 'a[href*="vanityName="]',
  message: 'a[href*="/messaging/compose"]',
  editIntro: 'a[href*="/edit/intro"],a[href*="/edit/forms/intro"]',
  toolbar: '[role=toolbar]',
  sectionAnchor: '[componentkey*="_anchor_"]',
  emberHeadline: '.text-body-medium.break-words',
  cardEntry: '[role=button]:has(figure),li > button:has(img),.pv-text-details__right-panel button',
  companyAccent: 'svg[id^="company-accent"]',
  schoolAccent: 'svg[id^="school-accent"]',
  experience: '#experience,[componentkey$="ExperienceTopLevelSection"]',
  education: '#education,[componentkey$="EducationTopLevelSection"]',
  personLink: 'a[href*="/in/"]',
  companyLink: 'a[href*="/company/"]',
  listItem: '[role=list] [role=listitem]',
  memberRow: '[data-chameleon-result-urn^="urn:li:member:"]',
  listEntry: 'li:has(a[href*="/in/"]):has(button,a[href*="vanityName="])',
  searchKey: '[componentkey^="SearchResultsACoAA"],[id^="SearchResultsACoAA"]',
  companyPerson: '.org-people-profile-card__profile-info',
  companyHeading: '.org-top-card-summary__title,main h1',
  visibleName: 'span[dir=ltr] > span[aria-hidden=true]',
  leadMark: '[data-scroll-into-view*="salesProfile:("],a[href*="/sales/lead/"],a[href*="/sales/people/"]',
  leadName: '[data-anonymize="person-name"]',
  leadHeadline: '[data-anonymize="headline"]',
  leadTitle: '[data-anonymize="title"],[data-anonymize="job-title"]',
  leadCompany: '[data-anonymize="company-name"],a[href*="/sales/company/"]',
} as const;

export type HookName = keyof typeof hooks;

/** The month in which a hook was last seen to work on a real page; null: only described by others. Not shipped. */
export const lastSeen: Record<HookName, string | null> = {
  topCard: '2026-04',
  emberCard: '2024-08',
  screen: '2026-05',
  profileHeading: '2024-08',
  heading: '2026-04',
  contactInfo: '2026-04',
  invite: '2026-05',
  message: '2026-05',
  editIntro: null,
  toolbar: '2026-04',
  sectionAnchor: '2026-04',
  emberHeadline: '2024-08',
  cardEntry: '2026-04',
  companyAccent: '2026-04',
  schoolAccent: '2026-04',
  experience: '2026-04',
  education: '2026-04',
  personLink: '2026-05',
  companyLink: '2026-04',
  listItem: '2026-04',
  memberRow: '2026-05',
  listEntry: '2026-05',
  searchKey: '2026-04',
  companyPerson: null,
  companyHeading: null,
  visibleName: '2026-05',
  leadMark: null,
  leadName: null,
  leadHeadline: null,
  leadTitle: null,
  leadCompany: null,
};

export function findOne(root: ParentNode, name: HookName): Element | null {
  return root.querySelector(hooks[name]);
}

export function findAll(root: ParentNode, name: HookName): Element[] {
  return [...root.querySelectorAll(hooks[name])];
}

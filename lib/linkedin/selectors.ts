/** What the readers hold on to, each with the month in which it was last seen to work on a real page ("described":
 * only by others). When LinkedIn changes, this is the list to look at first. */
export const main = 'main,[role=main]'; // 2026-05
export const topCard = '[componentkey$="Topcard"],[id$="Topcard"]'; // 2026-04
export const emberCard = 'section[data-member-id]'; // 2024-08
export const screen = '[data-sdui-screen]'; // 2026-05
export const profileHeading = 'main h1'; // 2024-08
export const heading = 'h1,h2,h3,[role=heading]'; // 2026-04
export const contactInfo = 'a[href*="/overlay/contact-info"]'; // 2026-04
export const invite = 'a[href*="vanityName="]'; // 2026-05
export const message = 'a[href*="/messaging/compose"]'; // 2026-05
export const editIntro = 'a[href*="/edit/intro"],a[href*="/edit/forms/intro"]'; // described
export const toolbar = '[role=toolbar]'; // 2026-04
export const sectionAnchor = '[componentkey*="_anchor_"]'; // 2026-04
export const emberHeadline = '.text-body-medium.break-words'; // 2024-08
export const cardEntry =
  '[role=button]:has(figure),li > button:has(img),.pv-text-details__right-panel button'; // 2026-04
export const companyAccent = 'svg[id^="company-accent"]'; // 2026-04
export const schoolAccent = 'svg[id^="school-accent"]'; // 2026-04
export const experience = '#experience,[componentkey$="ExperienceTopLevelSection"]'; // 2026-04
export const education = '#education,[componentkey$="EducationTopLevelSection"]'; // 2026-04
export const personLink = 'a[href*="/in/"]'; // 2026-05
export const companyLink = 'a[href*="/company/"]'; // 2026-04
export const listItem = '[role=list] [role=listitem]'; // 2026-04
export const memberRow = '[data-chameleon-result-urn^="urn:li:member:"]'; // 2026-05
export const listEntry = 'li:has(a[href*="/in/"]):has(button,a[href*="vanityName="])'; // 2026-05
export const searchKey = '[componentkey^="SearchResultsACoAA"],[id^="SearchResultsACoAA"]'; // 2026-04
export const companyPerson = '.org-people-profile-card__profile-info'; // described
export const companyHeading = '.org-top-card-summary__title,main h1'; // described
export const visibleName = 'span[dir=ltr] > span[aria-hidden=true]'; // 2026-05
export const leadMark =
  '[data-scroll-into-view*="salesProfile:("],a[href*="/sales/lead/"],a[href*="/sales/people/"]'; // described
export const leadName = '[data-anonymize="person-name"]'; // described
export const leadHeadline = '[data-anonymize="headline"]'; // described
export const leadTitle = '[data-anonymize="title"],[data-anonymize="job-title"]'; // described
export const leadCompany = '[data-anonymize="company-name"],a[href*="/sales/company/"]'; // described

export function findOne(root: ParentNode, hook: string): Element | null {
  return root.querySelector(hook);
}

export function findAll(root: ParentNode, hook: string): Element[] {
  return [...root.querySelectorAll(hook)];
}

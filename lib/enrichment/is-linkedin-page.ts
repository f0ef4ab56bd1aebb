const linkedInPage = /^(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/./i;

/** Is it a page of LinkedIn's, and so not meant as the company LinkedIn? */
export function isLinkedInPage(typed: string): boolean {
  return linkedInPage.test(typed.trim());
}

/** The version of `consent_personal_email_text` in the catalogue; raise it whenever the meaning changes. */
export const personalEmailConsentVersion = '2026-11-1';

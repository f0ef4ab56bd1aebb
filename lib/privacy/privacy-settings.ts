/** What the user decided about the people who are looked up. */
export interface PrivacySettings {
  /** People are deleted so many months after anything was last stored about them; null: they are kept. */
  keepMonths: number | null;
  /** People with this tag: their own number of months. Of several tags the shortest counts. */
  keepMonthsByTag: Record<string, number>;
  /** Who informs, and why the data is held: for the text of the notice. */
  sender: string;
  purpose: string;
}

export interface PrivacySettingsRow {
  key: 'privacy';
  value: PrivacySettings;
}

export const defaultPrivacySettings: PrivacySettings = {
  keepMonths: 12,
  keepMonthsByTag: {},
  sender: '',
  purpose: '',
};

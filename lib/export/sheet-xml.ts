import type { CsvCell } from './csv.ts';
import { plainText } from './plain-text.ts';

/** The longest text that fits into a cell (characters), and the most rows of a sheet. */
const longestCell = 32_767;
export const mostSheetRows = 1_048_576;

export const sheetHead =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
  '</sheetViews><sheetData>';
export const sheetTail = '</sheetData></worksheet>';

/** A row (from 1) whose cells are text and formatted as text, so that none becomes a formula when it is edited either. */
export function sheetRow(cells: readonly CsvCell[], row: number): string {
  const written = cells.map((cell, place) => sheetCell(cell, `${columnName(place)}${row}`));
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A to Z, AA … by the column's place from 0. */
function columnName(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
}

function sheetCell(cell: CsvCell, address: string): string {
  if (cell === null || cell === '') return `<c r="${address}" s="1"/>`;
  return `<c r="${address}" s="1" t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlText(value: string): string {
  return plainText(value)
    .replace(/\r\n?/g, '\n')
    .slice(0, longestCell)
    .toWellFormed()
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

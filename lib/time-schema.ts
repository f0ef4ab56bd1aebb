import { z } from 'zod';

/** The end of the year 9999: dates can be made of it, and of what is counted on from it. */
const furthest = 253_402_300_799_999;

/** A time as it comes from a file, in milliseconds since 1970. */
export const timeSchema = z.number().min(-furthest).max(furthest);

import { later } from './later';

/** See `AdministratorLetter`; fetched when it is first needed. */
export const AdministratorNote = later(() => import('./administrator-letter').then((part) => part.AdministratorLetter));

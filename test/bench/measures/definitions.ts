import { nnhipMeasures, type Measure } from 'neighbourhood-contracts/outcomes';
import type { ExtractName } from '../../synthetic/records.ts';

const measuresOn = (dataset: string) => nnhipMeasures.filter((measure) => measure.dataset.id === dataset);

/** The measures of the implementation programme, by the extract that they are counted over. */
export const measuresOf: Readonly<Record<ExtractName, readonly Measure[]>> = {
  outpatients: measuresOn('outpatients'),
  inpatients: measuresOn('inpatients'),
  ecds: measuresOn('ecds'),
  gpAppointments: measuresOn('gp-appointments'),
  communityContacts: measuresOn('community-contacts'),
};

/** The lists of codes that measures of an extract leave to the caller. */
export function listsFor(name: ExtractName, lists: Readonly<Record<string, readonly string[]>>) {
  const needed = { outpatients: 'consultant-specialties', inpatients: 'specific-acute-functions' } as const;
  const list = name === 'outpatients' || name === 'inpatients' ? needed[name] : undefined;
  return list === undefined ? {} : { lists: { [list]: lists[list] ?? [] } };
}

import { at, may, need, type Source } from './source.ts'

export const ties: Source = {
  id: 'ties',
  title: 'Patient-sharing file (hop teaming, or CMS physician shared patient patterns 2009–2015)',
  publisher: "The operator's own file",
  foundAt: "the operator's file",
  licence: 'As agreed with its publisher; the CMS files of 2009–2015 are public domain',
  oneRow: 'Patients whom one NPI saw and then another.',
  gives: 'shared patients',
  refused: [
    'An NPI that is not ten digits with a right check digit.',
    'A tie of an NPI with itself, or without a whole number of patients.',
    'A second row of the same two NPIs in one release.',
  ],
  everReadFromPublisher: false,
  fetch: [],
  notFetched: 'it is the operator’s own file, as agreed with its publisher',
  dated: 'period',
  maxLineBytes: 4096,
  dropped: [],
  layouts: [
    {
      name: 'hop teaming',
      year: 2014,
      header: true,
      columns: {
        from_npi: need('from_npi'),
        to_npi: need('to_npi'),
        patients: need('patient_count'),
        transactions: may('transaction_count'),
      },
    },
    {
      // NPI 1, NPI 2, shared transactions, shared patients, same-day transactions (CMS FOIA release, 30- to 180-day files).
      name: 'CMS 2009–2015',
      year: 2009,
      header: false,
      columns: { from_npi: at(0), to_npi: at(1), transactions: at(2), patients: at(3), same_day: at(4) },
    },
  ],
}

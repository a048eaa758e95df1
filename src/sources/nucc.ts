import { may, need, type Source } from './source.ts'

export const nucc: Source = {
  id: 'nucc',
  title: 'Health Care Provider Taxonomy Code Set',
  publisher: 'National Uniform Claim Committee',
  foundAt: 'nucc.org, CSV twice a year (check)',
  licence:
    '© American Medical Association, on behalf of NUCC: the operator accepts its notice and does not redistribute the file',
  oneRow: 'One taxonomy code.',
  gives: 'names of the codes',
  refused: ['A code that is not ten letters and digits.', 'A second row of the same code in one release.'],
  everReadFromPublisher: false,
  fetch: [
    {
      name: 'file',
      found: {
        in: 'page',
        page: 'https://www.nucc.org/index.php/code-sets-mainmenu-41/provider-taxonomy-mainmenu-40/csv-mainmenu-57',
        link: 'nucc_taxonomy_(?<version>\\d{3})\\.csv',
        fileHosts: ['nucc.org'],
      },
      releases: 1,
      bytesMax: 20e6,
      byState: { how: 'whole', why: 'it names no state' },
    },
  ],
  notice:
    'The taxonomy code set is © American Medical Association, published by the NUCC: who downloads it accepts the notice on nucc.org and does not pass the file on.',
  dated: 'snapshot',
  // A definition runs to several thousand characters and may hold line breaks.
  maxLineBytes: 65_536,
  dropped: ['Definition', 'Notes'],
  layouts: [
    {
      name: '2019',
      year: 2019,
      header: true,
      columns: {
        code: need('Code'),
        grouping: need('Grouping', 'Type'),
        classification: need('Classification'),
        specialization: need('Specialization'),
        display_name: may('Display Name'),
      },
    },
  ],
}

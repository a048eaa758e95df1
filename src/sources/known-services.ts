import type { KnownFile } from './recipe.ts'

/**
 * Whole national files at the addresses of the catalog of data.cms.gov: length, rows and SHA-256 as counted on complete downloads of
 * 2026-08-11. Another file at the same address is not the one that was counted.
 */
export const KNOWN_SERVICES: readonly KnownFile[] = [
  {
    url: 'https://data.cms.gov/sites/default/files/2025-11/5669eafb-f0b3-4dc5-be6d-abc09b480c2e/MUP_PHY_R25_P04_V20_D18_Prov_Svc.csv',
    bytes: 3_125_246_884,
    rows: 9_961_865,
    sha256: '57d38e70030d4d367fc348801a615373fd78fd3a78816c62290b95e313f80066',
  },
  {
    url: 'https://data.cms.gov/sites/default/files/2025-11/7befba27-752e-47a8-a76c-6c6d4f74f2e3/MUP_PHY_R25_P04_V20_D19_Prov_Svc.csv',
    bytes: 3_176_102_801,
    rows: 10_140_228,
    sha256: '8543d0fa56341c1bfb18766d45dac55662423669a98e3ff49eb73235a1595487',
  },
  {
    url: 'https://data.cms.gov/sites/default/files/2025-11/d22b18cd-7726-4bf5-8e9c-3e4587c589a1/MUP_PHY_R25_P05_V20_D20_Prov_Svc.csv',
    bytes: 2_994_090_236,
    rows: 9_449_361,
    sha256: '306f2c37809ce7355cb591d09ecb108cb8cc37dea09f30f181adec39530a2a03',
  },
  {
    url: 'https://data.cms.gov/sites/default/files/2025-11/bffaf97a-c2ab-4fd7-8718-be90742e3485/MUP_PHY_R25_P05_V20_D21_Prov_Svc.csv',
    bytes: 3_100_222_715,
    rows: 9_886_177,
    sha256: '4e3d65744b60441e6236430c863260928157924d8ba3c6a056e462a4dfdc9b50',
  },
  {
    url: 'https://data.cms.gov/sites/default/files/2025-11/53fb2bae-4913-48dc-a6d4-d8c025906567/MUP_PHY_R25_P05_V20_D22_Prov_Svc.csv',
    bytes: 3_066_783_950,
    rows: 9_755_427,
    sha256: '915eef8d6f099af5c5f0a91aa4931d184502d07c1e3dfbd275498cc7e485c5bc',
  },
  {
    url: 'https://data.cms.gov/sites/default/files/2025-04/e3f823f8-db5b-4cc7-ba04-e7ae92b99757/MUP_PHY_R25_P05_V20_D23_Prov_Svc.csv',
    bytes: 3_062_332_720,
    rows: 9_660_647,
    sha256: 'c6766dda7c66c74682af892d9ed5f8a347248dc0f6be2bda8aee7eecc02a902b',
  },
]

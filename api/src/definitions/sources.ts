import type { Definition } from './schema.ts';

type Source = Definition['sources'][number];

const doi = (name: string) => `https://doi.org/${name}`;

/** The works that the measures are taken from. An address stands only where it is lasting and known for certain. */
export const sources = {
  opinions: {
    title: '中国人民银行等七部门：关于金融支持新型工业化的指导意见（2025年7月29日）第十条',
    url: null,
  },
  opinionsOnTransfer: {
    title: '中国人民银行等七部门：关于金融支持新型工业化的指导意见（2025年7月29日）第九条',
    url: null,
  },
  sinnott: { title: 'Sinnott, R. W. (1984). Virtues of the Haversine. Sky & Telescope 68(2), 159.', url: null },
  moritz: {
    title: 'Moritz, H. (2000). Geodetic Reference System 1980. Journal of Geodesy 74(1), 128–133.',
    url: doi('10.1007/s001900050278'),
  },
  luoAndQi: {
    title:
      'Luo, W., Qi, Y. (2009). An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to primary care physicians. Health & Place 15(4), 1100–1107.',
    url: doi('10.1016/j.healthplace.2009.06.002'),
  },
  dai: {
    title:
      'Dai, D. (2010). Black residential segregation, disparities in spatial access to health care facilities, and late-stage breast cancer diagnosis in metropolitan Detroit. Health & Place 16(5), 1038–1052.',
    url: doi('10.1016/j.healthplace.2010.06.012'),
  },
  herfindahl: {
    title: 'Herfindahl, O. C. (1950). Concentration in the Steel Industry. Dissertation, Columbia University.',
    url: null,
  },
  hirschman: {
    title: 'Hirschman, A. O. (1964). The Paternity of an Index. American Economic Review 54(5), 761–762.',
    url: null,
  },
  adelman: {
    title:
      'Adelman, M. A. (1969). Comment on the "H" Concentration Measure as a Numbers-Equivalent. Review of Economics and Statistics 51(1), 99–101.',
    url: null,
  },
  lorenz: {
    title:
      'Lorenz, M. O. (1905). Methods of Measuring the Concentration of Wealth. Publications of the American Statistical Association 9(70), 209–219.',
    url: doi('10.2307/2276207'),
  },
  gini: {
    title: 'Gini, C. (1921). Measurement of Inequality of Incomes. The Economic Journal 31(121), 124–126.',
    url: doi('10.2307/2223319'),
  },
  theil: {
    title: 'Theil, H. (1967). Economics and Information Theory. North-Holland, Amsterdam.',
    url: null,
  },
  churchAndReVelle: {
    title:
      'Church, R., ReVelle, C. (1974). The maximal covering location problem. Papers of the Regional Science Association 32, 101–118.',
    url: doi('10.1007/BF01942293'),
  },
  hakimi: {
    title:
      'Hakimi, S. L. (1964). Optimum Locations of Switching Centers and the Absolute Centers and Medians of a Graph. Operations Research 12(3), 450–459.',
    url: doi('10.1287/opre.12.3.450'),
  },
  minieka: {
    title: 'Minieka, E. (1970). The m-Center Problem. SIAM Review 12(1), 138–139.',
    url: doi('10.1137/1012016'),
  },
  toregas: {
    title:
      'Toregas, C., Swain, R., ReVelle, C., Bergman, L. (1971). The Location of Emergency Service Facilities. Operations Research 19(6), 1363–1373.',
    url: doi('10.1287/opre.19.6.1363'),
  },
  beasley: {
    title:
      'Beasley, J. E. (1993). Lagrangean heuristics for location problems. European Journal of Operational Research 65(3), 383–399.',
    url: null,
  },
  fingerAndKreinin: {
    title:
      'Finger, J. M., Kreinin, M. E. (1979). A Measure of "Export Similarity" and Its Possible Uses. The Economic Journal 89(356), 905–912.',
    url: null,
  },
} as const satisfies Record<string, Source>;

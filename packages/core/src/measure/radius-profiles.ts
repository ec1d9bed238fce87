import type { RadiusProfile } from '@viridict/geometry'

/**
 * The service radii of each edition, by area of the park. No edition is at hand: all three are assumed readings (假定口径)
 * of GB/T 50563-2010, of 建城〔2016〕235号 and of the standard of 2022 for 公园绿化活动场地, and listed with the finding.
 */
export const radiusProfiles: Readonly<Record<string, RadiusProfile>> = {
  gb2010: { steps: [{ atLeast: 5000, radius: 500 }], historic: { atLeast: 1000, radius: 300 } },
  jc2016: {
    steps: [
      { atLeast: 5000, radius: 500 },
      { atLeast: 2000, radius: 300 },
    ],
    historic: { atLeast: 1000, radius: 300 },
  },
  jc2022: {
    steps: [
      { atLeast: 5000, radius: 500 },
      { atLeast: 400, radius: 300 },
    ],
  },
}

/** How often properties are tried: `npm test` sets a share of it, and every night they are tried as often as they say. */
const share = Number(process.env['STINT_PROPERTY_SHARE'] ?? 1)

/** Whether everything is played that there is: `npm test` plays what shows each kind of fault, and every night all is. */
export const playsAll = share === 1

/** For fast-check: so many runs, or the share of them that is wanted. */
export const propertyRuns = (all: number) => ({ numRuns: Math.ceil(all * share) })

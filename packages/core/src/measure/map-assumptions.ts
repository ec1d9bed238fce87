import type { RadiusProfile, ServiceCoverage } from '@viridict/geometry'
import { valueName } from '../declaration/value-name.js'
import { messages } from '../generated/messages.js'
import { type Message, message } from '../message/message.js'
import type { ParkSupply } from './park-supply.js'

/** What a coverage from maps rests on: radii that no text at hand backs, and which parks were taken. */
export function mapAssumptions(
  { services, parcels, scene }: ServiceCoverage,
  profile: string,
  radii: RadiusProfile,
  supply: ParkSupply,
): readonly Message[] {
  const serving = services.filter((service) => service.radii.sure > 0).length
  const counted = { parks: scene.parks.length, serving, parcels: parcels.length }
  return [
    message(messages['assumed-map-radii'], { profile: valueName('profile', profile), steps: stepsOf(radii) }),
    message(messages['assumed-map-computed'], counted),
    ...(supply.written ? [] : [message(messages['assumed-map-all-parks'])]),
  ]
}

function stepsOf({ steps, historic }: RadiusProfile): readonly Message[] {
  return [
    ...steps.map(({ atLeast, radius }) => message(messages['radius-step'], { area: atLeast, radius })),
    ...(historic ? [message(messages['radius-historic'], { area: historic.atLeast, radius: historic.radius })] : []),
  ]
}

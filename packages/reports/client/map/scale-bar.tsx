import type { Language } from '@viridict/core'

interface ScaleBarProps {
  readonly metres: number
  readonly pixels: number
  readonly language: Language
}

export function ScaleBar({ metres, pixels, language }: ScaleBarProps) {
  const [number, unit] = metres >= 1000 ? [metres / 1000, ['公里', 'km']] : [metres, ['米', 'm']]
  const words = language === 'zh' ? `${number} ${unit[0]}` : `${number} ${unit[1]}`
  return (
    <svg class="map-scale" width={pixels + 8} height="30" role="img" aria-label={words}>
      <path d={`M4 18v6h${pixels}v-6`} />
      <text x={4 + pixels / 2} y="14">
        {words}
      </text>
    </svg>
  )
}

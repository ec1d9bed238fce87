import type { Language } from '@viridict/core'

interface ScaleBarProps {
  readonly metres: number
  readonly pixels: number
  readonly language: Language
}

export function lengthInWords(metres: number, language: Language): string {
  const [number, zh, en] = metres >= 1000 ? [metres / 1000, '公里', 'km'] : [metres, '米', 'm']
  return `${number} ${language === 'zh' ? zh : en}`
}

export function ScaleBar({ metres, pixels, language }: ScaleBarProps) {
  const words = lengthInWords(metres, language)
  return (
    <svg class="map-scale" width={pixels + 8} height="30" role="img" aria-label={words}>
      <path d={`M4 18v6h${pixels}v-6`} />
      <text x={4 + pixels / 2} y="14">
        {words}
      </text>
    </svg>
  )
}

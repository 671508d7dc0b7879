import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface VolumeFieldProps {
  readonly label: string;
  readonly value: number;
  /** What stands beside it instead of 0 %. */
  readonly off: string;
  readonly onChange: (percent: number) => void;
}

/** How loud, from off to all the way. */
export function VolumeField({ label, value, off, onChange }: VolumeFieldProps) {
  return (
    <Slider className="field volume-field" value={value} minValue={0} maxValue={100} step={5} onChange={onChange}>
      <Label>{label}</Label>
      <SliderOutput>{value === 0 ? off : `${value}%`}</SliderOutput>
      <SliderTrack className="track">
        <span className="filled" style={{ width: `${value}%` }} />
        <SliderThumb className="thumb" />
      </SliderTrack>
    </Slider>
  );
}

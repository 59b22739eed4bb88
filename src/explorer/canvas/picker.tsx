import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../ui/icon.tsx';

/** One of several, from a list that unfolds. */
export function Picker<Value extends string>(properties: {
  label: string;
  value: Value;
  options: readonly { id: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = properties;
  return (
    <Select className="canvas-picker" value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className="canvas-head">{label}</Label>
      <Button className="button canvas-picker-button">
        <SelectValue />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover canvas-choices">
        <ListBox items={options}>{(option) => <ListBoxItem id={option.id}>{option.label}</ListBoxItem>}</ListBox>
      </Popover>
    </Select>
  );
}

import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface Option<Value extends string> {
  value: Value;
  label: string;
  /** Seen in place of the label, which is then read out. */
  icon?: ReactNode;
  lang?: string;
}

/** One of a few, side by side. */
export function Choice<Value extends string>(properties: {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = properties;
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton
          className="choice-option"
          id={option.value}
          key={option.value}
          {...(option.icon ? { 'aria-label': option.label } : {})}
        >
          {option.icon ?? <span lang={option.lang}>{option.label}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

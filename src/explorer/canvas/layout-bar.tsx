import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { GROUPINGS, LAYOUTS, SIZINGS } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** How nodes find their places, which are drawn together, and how big they are. */
export function LayoutBar() {
  const { t } = useText();
  const { view, act } = useView();
  const { layout, grouping, sizing, time } = view;
  return (
    <section className="canvas-layout" aria-label={t('canvas.layout')}>
      <RadioGroup value={layout} onChange={(chosen) => act({ type: 'layout', layout: chosen as typeof layout })}>
        <Label className="canvas-head">{t('canvas.layout')}</Label>
        <div className="canvas-layouts">
          {LAYOUTS.map((each) => (
            <Radio className="canvas-radio" value={each} key={each}>
              {t(`canvas.layout.${each}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {layout === 'time' ? (
        <p className="canvas-note">{t('canvas.time.note', { axis: t(`canvas.time.${time.axis}`) })}</p>
      ) : null}
      <Picker
        label={t('canvas.grouping')}
        value={grouping}
        options={GROUPINGS.map((each) => ({ id: each, label: t(`canvas.grouping.${each}`) }))}
        onChange={(chosen) => act({ type: 'group', grouping: chosen })}
      />
      {grouping === 'community' ? <p className="canvas-note">{t('canvas.grouping.community.note')}</p> : null}
      <Picker
        label={t('canvas.sizing')}
        value={sizing}
        options={SIZINGS.map((each) => ({ id: each, label: t(`canvas.sizing.${each}`) }))}
        onChange={(chosen) => act({ type: 'size', sizing: chosen })}
      />
      {sizing === 'pagerank' ? <p className="canvas-note">{t('canvas.sizing.pagerank.note')}</p> : null}
    </section>
  );
}

/** One of several, from a list that unfolds. */
function Picker<Value extends string>(properties: {
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

import './export.css';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { FORMATS, type Format } from './formats.ts';
import { useExport } from './use-export.ts';

/** Takes away the view as it is shown, in one of several formats. */
export function ExportMenu() {
  const { t } = useText();
  const { view } = useView();
  const save = useExport();
  const [state, setState] = useState<'working' | 'saved' | ApiError | null>(null);
  const run = async (format: Format) => {
    setState('working');
    await save(format).then(
      () => setState('saved'),
      (error) => setState(asApiError(error)),
    );
  };
  return (
    <div className="export">
      <MenuTrigger>
        <Button
          className="button button-icon"
          aria-label={t('export.export')}
          isDisabled={view.shown.length === 0 || state === 'working'}
        >
          <Icon name="download" />
        </Button>
        <Popover className="popover">
          <Menu className="export-menu" onAction={(format) => run(format as Format)}>
            <MenuSection>
              <Header className="export-head">{t('export.title')}</Header>
              {FORMATS.map((format) => (
                <MenuItem className="export-item" id={format} key={format} textValue={t(`export.${format}`)}>
                  <span>{t(`export.${format}`)}</span>
                  <span className="soft">{t(`export.${format}.for`)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="export-state">
        {state === 'working' ? t('export.working') : null}
        {state === 'saved' ? <span className="sr-only">{t('export.saved')}</span> : null}
        {state !== null && typeof state === 'object' ? t(`ui.failure.${state.code}`) : null}
      </span>
    </div>
  );
}

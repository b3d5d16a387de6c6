import { IconPrinter } from '@tabler/icons-react';
import { useAsk } from '../../ui/ask-context';
import { IconButton } from '../../ui/icon-button';

/** Beside the filter and the views: the view on paper. */
export function WallMapButton() {
  const { open } = useAsk();
  return (
    <IconButton label="挂图打印" onClick={() => open('wall-map')}>
      <IconPrinter size={17} stroke={1.6} />
    </IconButton>
  );
}

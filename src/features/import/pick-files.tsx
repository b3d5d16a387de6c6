import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { takeFiles } from './take-files';

/** Opens the file chooser for several files at once: the parts of a shapefile belong together. */
export function PickFiles({ children, filled = false }: { children: ReactNode; filled?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(filled && { variant: 'filled' })} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择要导入的文件"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void takeFiles(files);
        }}
      />
    </>
  );
}

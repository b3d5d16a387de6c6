import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface FileButtonProps {
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
}

/** Opens the file chooser. The same file can be chosen twice in a row. */
export function FileButton({
  accept,
  onFile,
  children,
  multiple = false,
  disabled = false,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

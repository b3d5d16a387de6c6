import { IconLasso, IconMarquee2, IconPointer, IconPolygon, IconRuler2 } from '@tabler/icons-react';
import { type ToolName, useSession } from '../../app/session';
import { toolKeys } from '../../map/tools/tool-keys';
import { BarButton } from './bar-button';
import { ChoiceList } from './choice-list';
import { Drop } from './drop';
import style from './toolbar.module.css';

const tools = [
  { tool: 'look', text: '选择', Icon: IconPointer },
  { tool: 'box', text: '框选', Icon: IconMarquee2 },
  { tool: 'lasso', text: '套索', Icon: IconLasso },
  { tool: 'distance', text: '量距离', Icon: IconRuler2 },
  { tool: 'area', text: '量面积', Icon: IconPolygon },
] as const satisfies readonly { tool: ToolName; text: string; Icon: unknown }[];

/** The letter that takes a tool up; the map listens for it. */
function keyOf(tool: ToolName): string {
  const [letter = ''] = Object.entries(toolKeys).find(([, one]) => one === tool) ?? [];
  return letter.toUpperCase();
}

function takeTool(tool: ToolName): void {
  useSession.setState({ tool });
}

/** What the pointer does on the map, side by side. */
export function ToolButtons() {
  const current = useSession((state) => state.tool);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not form fields.
    <div className={style.group} role="group" aria-label="地图工具">
      {tools.map(({ tool, text, Icon }) => (
        <BarButton
          key={tool}
          label={text}
          keys={keyOf(tool)}
          icon={<Icon size={18} stroke={1.6} />}
          aria-pressed={tool === current}
          onClick={() => takeTool(tool)}
        />
      ))}
    </div>
  );
}

/** The same as a list under one button. */
export function ToolDrop() {
  const current = useSession((state) => state.tool);
  const { Icon, text } = tools.find((one) => one.tool === current) ?? tools[0];
  return (
    <Drop
      label="地图工具"
      trigger={(props) => (
        <BarButton
          label={`地图工具：${text}`}
          icon={<Icon size={18} stroke={1.6} />}
          data-on={current !== 'look' || undefined}
          {...props}
        />
      )}
    >
      {(close) => (
        <ChoiceList
          label="地图工具"
          close={close}
          groups={[
            {
              key: 'tools',
              choices: tools.map(({ tool, text: name, Icon: Picture }) => ({
                key: tool,
                text: name,
                hint: keyOf(tool),
                picture: <Picture size={17} stroke={1.6} aria-hidden />,
                checked: tool === current,
                run: () => takeTool(tool),
              })),
            },
          ]}
        />
      )}
    </Drop>
  );
}

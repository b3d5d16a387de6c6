import { type BlockPiece, blockDesk } from './block-work-message';

const take = blockDesk();

self.onmessage = ({ data }: MessageEvent<BlockPiece>) => {
  const answer = take(data);
  if (answer) self.postMessage(answer);
};

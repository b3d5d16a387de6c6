import { matchFirms } from '../../core/import/match-firms';
import { answerMatch, type MatchPiece, matchPieces } from './match-message';

const take = matchPieces();

self.onmessage = ({ data }: MessageEvent<MatchPiece>) => {
  const input = take(data);
  if (!input) return;
  for (const answer of answerMatch(matchFirms(input))) self.postMessage(answer);
};

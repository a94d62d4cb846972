import { expect, it } from 'vitest';
import { contextOn, fileAt } from '../../test/support/access-context';
import { agents } from '../access';
import { agentsMarkdown } from './agents-markdown';

it('docs/agents.md is up to date; npm run docs writes it anew', async () => {
  const context = contextOn({ '/ws/notes.txt': '' });
  const documented = agents.map((agent) => {
    const unconfigured = agent.load(context).decide(fileAt('/ws/notes.txt'));
    return { id: agent.id, name: agent.name, checked: agent.checked, unconfigured };
  });
  await expect(agentsMarkdown(documented)).toMatchFileSnapshot('../../docs/agents.md');
});

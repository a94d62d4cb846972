import { guarded, none, openShell, unknown } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { noGuard, type Guard } from '../guards/guard';
import { disputedBy, tellingCase } from '../letter-case';
import { nativePaths } from '../paths';

const page = 'https://docs.docker.com/ai/docker-agent/configuration/agentsignore/';

/** Docker Agent. The nearest `.agentsignore` at or above the start directory holds for its file tools, not for its shell. */
export const dockerAgent = defineAgent({
  id: 'docker-agent',
  name: 'Docker Agent',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [page, 'https://github.com/docker/docker-agent/pull/3743'],
  },
  presence: {
    programs: ['docker-agent', 'cagent'],
    places: {
      linux: ['~/.docker/cli-plugins/docker-agent', '/usr/libexec/docker/cli-plugins/docker-agent'],
      darwin: ['~/.docker/cli-plugins/docker-agent'],
      win32: ['~\\.docker\\cli-plugins\\docker-agent.exe'],
    },
    logs: { linux: ['~/.cagent'], darwin: ['~/.cagent'], win32: ['~\\.cagent'] },
    workspaceFiles: ['.agentsignore'],
  },
  channels(reader) {
    const list = tellingCase(reader.context.environment, nearestList(reader));
    const byList = guarded(list, disputedBy(reader.context.environment));
    return {
      read: byList,
      search: byList,
      mention: guarded(list, {
        covered: 'unknown',
        note: 'The documentation says nothing of files that are attached.',
      }),
      editor: none,
      shell: openShell(reader, list),
      index: none,
      mcp: unknown('An agent file may give the agent any MCP server; agent files are not read.'),
    };
  },
});

/** Only the nearest file counts; its lines start from its own folder. How links are read is not documented. */
function nearestList(reader: ConfigReader): Guard {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  for (let folder = startDirectory; ; folder = paths.dirname(folder)) {
    const path = paths.join(folder, '.agentsignore');
    reader.watch(path);
    if (reader.exists(path))
      return ignoreFiles(reader, [{ path }], { dialect: dialects.git, links: 'unclear', folder });
    if (paths.dirname(folder) === folder) return noGuard;
  }
}

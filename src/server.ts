import * as path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Server } from './server/server';

new Server(createConnection(ProposedFeatures.all), path.join(__dirname, 'worker.js')).listen();

/** The Astro integration: builds the site of an archive, or serves it to its author. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { readEnvironment } from '../load/environment.ts';
import { planOutput } from './atomic-output.ts';
import { digestEngine } from './engine-digest.ts';
import { createScriptFinder } from './first-search-files.ts';
import { externalizeNative, loadNatively } from './native-modules.ts';
import { orderByItem } from './page-order.ts';
import { createPauses } from './pauses.ts';
import { loadWithSaved, printReport, type LoadedWithCache } from './read-checked.ts';
import { claimSaved } from './saved-folders.ts';
import { startBuild, type SiteBuild } from './site-build.ts';
import { ignoreTests, watchArchive } from './watch.ts';

/** Builds or serves the archive that the environment variables name. */
export function archive(): AstroIntegration {
  const environment = readEnvironment(process.env);
  const pause = createPauses();
  let build: SiteBuild | undefined;
  let start: LoadedWithCache | undefined;
  let searchScripts: readonly string[] = [];

  return {
    name: 'annotated-archive',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        const root = fileURLToPath(config.root);
        if (command === 'build') {
          build = await startBuild(root);
          const { output, site, base } = build;
          updateConfig({
            site,
            base,
            outDir: toFolderUrl(output.next),
            cacheDir: toFolderUrl(output.cache),
            vite: {
              cacheDir: bundledPackages(command),
              // The folder is new, and the thread of the build writes to it at the same time.
              build: { emptyOutDir: false },
              plugins: [createScriptFinder((scripts) => (searchScripts = scripts)), externalizeNative(root)],
            },
          });
        } else if (command === 'dev') {
          updateConfig({
            vite: {
              cacheDir: bundledPackages(command),
              server: { watch: { ignored: ['**/.astro/**', ignoreTests(root, environment)] } },
              plugins: [loadNatively(root)],
            },
          });
          const output = planOutput(root, environment, process.pid);
          claimSaved(output);
          const saved = { folder: output.saved, engine: digestEngine(), isClean: environment.isClean };
          start = await loadWithSaved(environment, saved);
          const { loaded } = start;
          // The dev server starts anyway and shows the report until the author has fixed the archive.
          if (loaded.shared === undefined) printReport(loaded.listProblems());
          else {
            const { origin, base } = loaded.shared.paths;
            updateConfig({ site: origin, base, outDir: toFolderUrl(output.out) });
          }
        }
      },

      'astro:server:setup'({ server, logger }) {
        if (start === undefined) throw new Error('Internal error: the server was created before the archive was read');
        watchArchive(server, logger, environment, start);
      },

      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            await build?.shareArchive();
            const routes = orderByItem(await prerenderer.getStaticPaths(), pathOf);
            build?.indexPages(routes.flatMap(listPage));
            return routes;
          },
          async render(request, options) {
            await pause();
            const rendered = await prerenderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            return options.routeData.type === 'page' && build !== undefined
              ? build.pages.write(request.url, response)
              : rendered;
          },
        }));
      },

      async 'astro:build:done'({ pages }) {
        await build?.complete(searchScripts, pages.length);
      },
    },
  };
}

/** The path of a route below the base, without slashes at its ends. */
function pathOf({ pathname }: PathWithRoute): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/** The path of the page of a route below the base; none if the route is a file. */
function listPage(route: PathWithRoute): string[] {
  const path = pathOf(route);
  if (route.route.type !== 'page' || path === '404') return [];
  return [path === '' ? '' : `${path}/`];
}

/** Where Vite keeps bundled packages. A build must not delete those that a running dev server serves. */
const bundledPackages = (command: 'build' | 'dev') => `node_modules/.vite/${command}`;

function toFolderUrl(path: string): URL {
  return new URL(`${pathToFileURL(path).href}/`);
}

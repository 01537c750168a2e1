/**
 * Node.js loads the modules of pages that do not need Vite. Vite takes several times as long, and most of these modules are
 * loaded anyway to read the archive: they and their state would exist twice.
 */
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createRunnableDevEnvironment,
  type EnvironmentModuleNode,
  type FetchModuleOptions,
  type Plugin,
  type ResolvedConfig,
  type RunnableDevEnvironment,
} from 'vite';
import { createModuleSurvey } from './module-survey.ts';

/** A module of Astro. By default, Vite loads all of them. */
const OF_ASTRO = /[\\/]node_modules[\\/]astro[\\/]dist[\\/].*\.js$/;

/**
 * A plugin for builds: leaves these modules out of the code that renders pages.
 *
 * @param root the folder of the project
 */
export function externalizeNative(root: string): Plugin {
  const code = resolve(root, 'src') + sep;
  const survey = createModuleSurvey();
  return {
    name: 'annotated-archive:external-modules',
    enforce: 'pre',
    // Astro renders the pages of a build with the code of this environment.
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return undefined;
      const path = resolve(dirname(importer), source);
      if (!path.startsWith(code) || !survey.isIndependent(path)) return undefined;
      return { id: pathToFileURL(path).href, external: 'absolute' };
    },
  };
}

/**
 * A plugin for the dev server. After a change of the program's code, Vite loads all of that code, because Node.js cannot load
 * a module again.
 *
 * @param root the folder of the project
 */
export function loadNatively(root: string): Plugin {
  const code = resolve(root, 'src') + sep;
  const survey = createModuleSurvey();
  let environment: RunnableDevEnvironment | undefined;
  /** The modules of the program's code that Node.js has loaded for a module that Vite has loaded. */
  const loaded = new Set<EnvironmentModuleNode>();
  let isChanged = false;

  /** The URL from which Node.js loads a module; undefined if Vite loads it. @param url the URL or the id of the module */
  const findNative = async ({ moduleGraph }: RunnableDevEnvironment, url: string): Promise<string | undefined> => {
    const module = moduleGraph.getModuleById(url) ?? (await moduleGraph.getModuleByUrl(url));
    // The id of a module with a query is not the path of its file.
    if (module?.file == null || module.id !== module.file) return undefined;
    const path = resolve(module.file);
    const isCode = path.startsWith(code) && path.endsWith('.ts');
    if (isCode ? isChanged : !OF_ASTRO.test(path)) return undefined;
    if (!survey.isIndependent(path)) return undefined;
    const { href } = pathToFileURL(path);
    try {
      await import(href);
    } catch {
      // Vite reports the error with its place.
      return undefined;
    }
    if (isCode) loaded.add(module);
    return href;
  };

  const createEnvironment = (name: string, config: ResolvedConfig): RunnableDevEnvironment => {
    const created = createRunnableDevEnvironment(name, config);
    const fetchModule = created.fetchModule.bind(created);
    const warmupRequest = created.warmupRequest.bind(created);
    return (environment = Object.assign(created, {
      async fetchModule(url: string, importer?: string, options?: FetchModuleOptions) {
        const externalize = await findNative(created, url);
        return externalize === undefined
          ? fetchModule(url, importer, options)
          : { externalize, type: 'module' as const };
      },
      async warmupRequest(url: string) {
        if ((await findNative(created, url)) === undefined) await warmupRequest(url);
      },
    }));
  };

  return {
    name: 'annotated-archive:native-modules',
    // Vite transforms the imports of a module at the same time, not one after the other.
    config: () => ({ environments: { ssr: { dev: { createEnvironment, preTransformRequests: true } } } }),
    hotUpdate({ file, timestamp, server }) {
      if (environment === undefined || this.environment !== environment) return;
      const path = resolve(file);
      // Node.js may have loaded the module when it read the archive, before a page imported it.
      const isCode = path.startsWith(code) && path.endsWith('.ts') && !path.endsWith('.test.ts');
      if (isChanged || !isCode) return;
      isChanged = true;
      const outdated = new Set<EnvironmentModuleNode>();
      for (const module of loaded) environment.moduleGraph.invalidateModule(module, outdated, timestamp, true);
      const { evaluatedModules } = environment.runner;
      for (const { id } of outdated) {
        const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
        if (evaluated !== undefined) evaluatedModules.invalidateModule(evaluated);
      }
      server.ws.send({ type: 'full-reload' });
    },
  };
}

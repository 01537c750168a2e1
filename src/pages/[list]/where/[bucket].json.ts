/** The page of each id of a long list, divided into files. A script on the pages of the list reads them. */
import { getShared } from '../../../site/shared-archive.ts';
import { listFinderFiles, type FinderFile } from '../../../views/list-finder.ts';

export async function getStaticPaths() {
  const { archive, paths } = await getShared();
  return listFinderFiles(archive, paths).map(({ list, bucket, pages }) => ({
    params: { list, bucket },
    props: { pages },
  }));
}

export function GET({ props }: { readonly props: Pick<FinderFile, 'pages'> }): Response {
  return Response.json(props.pages);
}

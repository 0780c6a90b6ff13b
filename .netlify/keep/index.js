// Keeps between Netlify's builds: the SDK that .netlify/build.sh installs, NuGet's packages, and what the program has computed.
const { homedir } = require('node:os');
const { join } = require('node:path');

const downloads = [join(homedir(), '.dotnet'), join(homedir(), '.nuget', 'packages')];
const computed = '.cache';

exports.onPreBuild = async ({ utils }) => {
  await utils.cache.restore([...downloads, computed]);
};

exports.onPostBuild = async ({ utils }) => {
  // Saved anew only when what is downloaded has changed.
  await utils.cache.save(downloads, { digests: ['global.json', 'Directory.Packages.props'] });
  await utils.cache.save(computed);
};

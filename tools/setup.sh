# Sourced by ./run and ./test: fetches what is missing into .local/, says what it does, and does nothing the second time.
# Nothing here needs the network once everything is in place.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# npm_install <folder with package.json and package-lock.json> <target folder>
# A copy of the lock file inside the target tells that the target is complete.
npm_install() {
  local from=$1 to=$2
  if cmp -s "$from/package-lock.json" "$to/.installed-lock.json"; then return 0; fi
  mkdir -p "$to" || return 1
  rm -f "$to/.installed-lock.json"
  [ "$from" -ef "$to" ] || cp "$from/package.json" "$from/package-lock.json" "$to/" || return 1
  (cd "$to" && npm ci --no-audit --no-fund --loglevel=error >"$to/npm.log" 2>&1) || { cat "$to/npm.log" >&2; return 1; }
  cp "$from/package-lock.json" "$to/.installed-lock.json"
}

need_dotnet() {
  command -v dotnet >/dev/null || die "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download"
  (cd "$root" && dotnet --version >/dev/null) || die "This needs .NET SDK 10 (see global.json)."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || die "Node 20 or newer with npm is missing: https://nodejs.org"
}

# Azurite (Azure Table Storage's emulator), the manifest schemas and a reader of YAML.
need_tools() {
  cmp -s "$root/tools/package-lock.json" "$root/.local/.installed-lock.json" || say "Fetching Azurite and the validators from npm (once) ..."
  npm_install "$root/tools" "$root/.local" || die "npm could not install tools/package.json into .local/."
}

# Microsoft's card renderer, where the card tests look for it.
need_card_renderer() { npm_install "$root/tests/cards" "$root/tests/cards"; }

# Optional: Microsoft's test client. Its licence allows evaluation only, so it is fetched by whoever runs this and never vendored.
need_playground() {
  if ! cmp -s "$root/tools/playground/package-lock.json" "$root/.local/playground/.installed-lock.json"; then
    say "Fetching the Microsoft 365 Agents Playground from npm (once). It comes under the \"Microsoft Pre-Release Software License\","
    say "for evaluation and feedback only; its LICENSE file will be in .local/playground/node_modules/@microsoft/m365agentsplayground."
  fi
  npm_install "$root/tools/playground" "$root/.local/playground"
}

# Microsoft's schema of m365agents.yml. Of the package only that file is needed, and none of the hundreds it depends on.
need_toolkit_schema() {
  local version=3.1.3 schema=v1.13 to=$root/.local/toolkit
  [ "$(cat "$to/version" 2>/dev/null)" = "$version $schema" ] && return 0
  say "Fetching the schema of the Microsoft 365 Agents Toolkit from npm (once) ..."
  mkdir -p "$to" && (cd "$to" && npm pack "@microsoft/teamsfx-core@$version" --silent >npm.log 2>&1 &&
    tar xzf "microsoft-teamsfx-core-$version.tgz" --strip-components=4 "package/resource/yaml-schema/$schema/yaml.schema.json" &&
    rm "microsoft-teamsfx-core-$version.tgz") && echo "$version $schema" >"$to/version"
}

# The compiler of infra/, from NuGet (115 MB): a link to it in .local/bicep.
need_bicep() {
  local version packages tool
  version=$(sed -n 's/.*linux-x64" Version="\[\(.*\)\]".*/\1/p' "$root/tools/bicep/bicep.csproj")
  packages=${NUGET_PACKAGES:-$HOME/.nuget/packages} tool=azure.bicep.commandline.linux-x64/$version/tools/bicep
  [ "$(uname -sm)" = "Linux x86_64" ] || return 1
  if [ ! -f "$packages/$tool" ]; then
    say "Fetching the Bicep compiler from NuGet (once) ..."
    dotnet restore "$root/tools/bicep" --nologo -v quiet >"$root/.local/bicep.log" 2>&1 || return 1
  fi
  chmod +x "$packages/$tool" && ln -sf "$packages/$tool" "$root/.local/bicep"
}

# The compiler of ReadyToRun, which the image's publish step takes from NuGet.
need_ready_to_run() {
  [ -d "${NUGET_PACKAGES:-$HOME/.nuget/packages}/microsoft.netcore.app.crossgen2.linux-x64" ] && return 0
  [ "$(uname -sm)" = "Linux x86_64" ] || return 1
  say "Fetching the compiler of ReadyToRun from NuGet (once) ..."
  # In a folder of its own: a restore for one runtime would change what the build has restored.
  local copy=$root/.local/ready-to-run
  rm -rf "$copy" && mkdir -p "$copy" && cp -r "$root"/{global.json,Directory.Build.props,Directory.Packages.props,BannedSymbols.txt,src} "$copy/" &&
    dotnet restore "$copy/src/TeamsBot" -r linux-x64 -p:PublishReadyToRun=true --nologo -v quiet >"$root/.local/ready-to-run.log" 2>&1 || return 1
  rm -rf "$copy"
}

# apt_install <command that must exist> <package>: only as root, only where apt is. Otherwise the caller does without it.
apt_install() {
  command -v "$1" >/dev/null && return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing $2 with apt-get (once) ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"; } >"$root/.local/apt-$2.log" 2>&1 ||
    { tail -n 5 "$root/.local/apt-$2.log" >&2; return 1; }
  command -v "$1" >/dev/null
}

# Letters as wide as Teams' own and emoji, so that pictures of cards show what people see.
need_fonts() {
  [ -n "$(fc-list "Liberation Sans" 2>/dev/null)" ] && [ -n "$(fc-list "Noto Color Emoji" 2>/dev/null)" ] && return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing fonts with apt-get (once) ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig fonts-liberation fonts-noto-color-emoji; } >"$root/.local/apt-fonts.log" 2>&1
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Build: docker build -t shapingba-plans .
# Run:   docker run -p 5080:5080 -v plans:/data shapingba-plans
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src ./src
COPY seed-data ./seed-data
RUN dotnet publish src/ShapingbaPlans.Web -c Release -o /app -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app ./
ENV Urls=http://+:5080 \
    ConnectionStrings__Plans="Data Source=/data/plans.db" \
    DataProtection__Folder=/data/keys \
    Logs__Folder=/data/logs
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://localhost:5080/health/ready || exit 1
ENTRYPOINT ["dotnet", "ShapingbaPlans.Web.dll"]

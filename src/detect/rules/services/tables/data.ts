/** Databases, search engines, data warehouses, files. */
export const data = `
  algolia-key ; Algolia ; {h32} ; www.algolia.com/doc/guides/security/api-keys/ ; public: search
  mongodb-atlas-key ; MongoDB Atlas ; {u} ; www.mongodb.com/docs/atlas/configure-api-access/ ; what: programmatic private key ; also: atlas mongodbatlas mongoatlas ; critical
  mongodb-realm-key ; Realm ; {A64} ; www.mongodb.com/docs/atlas/app-services/authentication/api-key/ ; also: mongodbrealm stitch
  elasticsearch-key ; Elasticsearch ; {B58-80}==|{B58-80}=|{B58-80} ; www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys ; also: elastic es esapi
  opensearch-key ; OpenSearch ; - ; docs.opensearch.org/latest/security/access-control/api/
  meilisearch-key ; Meilisearch ; {h64} ; www.meilisearch.com/docs/learn/security/basic_security ; what: master or admin key ; also: meili meilimaster
  typesense-key ; Typesense ; {A32} ; typesense.org/docs/latest/api/api-keys.html ; public: search
  swiftype-key ; Swiftype ; {A20} ; swiftype.com/documentation/
  coveo-key ; Coveo ; xx{u} ; docs.coveo.com/en/1718/
  constructor-io-token ; Constructor.io ; - ; docs.constructor.com/reference/authentication ; also: constructorio
  searchspring-key ; Searchspring ; - ; docs.searchspring.com/
  weaviate-key ; Weaviate ; {A36-52} ; docs.weaviate.io/cloud/manage-clusters/authentication ; also: wcd wcs
  qdrant-key ; Qdrant ; - ; qdrant.tech/documentation/cloud/authentication/
  zilliz-key ; Zilliz ; {h72}|{h100-108} ; docs.zilliz.com/docs/manage-api-keys ; also: milvus zillizcloud
  chroma-key ; Chroma ; ck-{A44} ; docs.trychroma.com/cloud/getting-started ; also: chromadb chromacloud
  pinecone-legacy-key ; Pinecone ; {u} ; docs.pinecone.io/guides/projects/manage-api-keys ; what: API key of the older form
  turbopuffer-key ; turbopuffer ; tpuf_{A32} ; turbopuffer.com/docs/auth ; also: tpuf
  vectara-key ; Vectara ; zwt_{W30-60}|zqt_{W30-60}|zut_{W30-60} ; docs.vectara.com/docs/api-reference/auth-apis/api-key
  astra-token ; Astra DB ; AstraCS:{A24}:{h64} ; docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html ; what: application token ; also: astra datastax
  fauna-secret ; Fauna ; fn{W38} ; docs.fauna.com/fauna/current/learn/security/keys/ ; what: key secret ; also: faunadb
  upstash-token ; Upstash ; - ; upstash.com/docs/redis/features/restapi ; what: REST token ; also: upstashredis
  redis-cloud-secret ; Redis Cloud ; S{l50} ; redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/ ; what: API secret key ; also: rediscloud redislabs
  momento-key ; Momento ; - ; docs.momentohq.com/cache/develop/authentication/api-keys ; also: gomomento
  xata-key ; Xata ; xau_{A36} ; xata.io/docs/ ; also: xataio
  convex-key ; Convex ; - ; docs.convex.dev/cli/deploy-key-types ; what: deploy key ; also: convexdeploy
  nhost-secret ; Nhost ; {h32} ; docs.nhost.io/ ; what: admin secret
  hasura-secret ; Hasura ; {A64} ; hasura.io/docs/2.0/deployment/securing-graphql-endpoint/ ; what: admin secret ; also: hasuragraphql hasuraadmin hasuragraphqladmin xhasura ; critical
  appwrite-key ; Appwrite ; standard_{h256}|{h256} ; appwrite.io/docs/advanced/platform/api-keys
  pocketbase-token ; PocketBase ; - ; pocketbase.io/docs/authentication/
  back4app-key ; Back4App ; {A40} ; www.back4app.com/docs/ ; what: REST or master key ; also: parse parsemaster parserest
  backendless-key ; Backendless ; {u} ; backendless.com/docs/rest/quick_start_guide.html
  kinvey-secret ; Kinvey ; {h32} ; devcenter.kinvey.com/rest/guides/security ; what: app or master secret
  cosmosdb-key ; Azure Cosmos DB ; {B86}== ; learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data ; what: account key ; also: cosmos cosmosdb documentdb ; critical
  azure-storage-account-key ; Azure Storage ; {B86}== ; learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage ; what: account key ; also: azurestorage azurestorageaccount azureblob azurefiles storageaccount ; critical
  snowflake-token ; Snowflake ; - ; docs.snowflake.com/en/user-guide/programmatic-access-tokens ; what: access token
  motherduck-token ; MotherDuck ; - ; motherduck.com/docs/key-tasks/authenticating-and-connecting-to-motherduck/ ; what: access token
  clickhouse-cloud-secret ; ClickHouse Cloud ; 4b1d{A38} ; clickhouse.com/docs/cloud/manage/openapi ; what: API key secret ; also: clickhouse chcloud
  tinybird-token ; Tinybird ; p.eyJ{P60-200} ; www.tinybird.co/docs/api-reference/token-api ; also: tb tinybirdadmin
  rockset-key ; Rockset ; {A64} ; docs.rockset.com/documentation/reference/rest-api
  singlestore-key ; SingleStore ; {h64} ; docs.singlestore.com/cloud/reference/management-api/ ; also: memsql
  yugabyte-key ; YugabyteDB ; - ; docs.yugabyte.com/preview/yugabyte-cloud/managed-automation/ ; also: yugabyte ybm
  tidb-key ; TiDB Cloud ; {u} ; docs.pingcap.com/tidbcloud/api-overview/ ; what: private key ; also: tidb tidbcloud
  influxdb-token ; InfluxDB ; {W86}== ; docs.influxdata.com/influxdb/cloud/admin/tokens/ ; also: influx influxdata
  timescale-secret ; Timescale ; {A64} ; docs.timescale.com/ ; also: timescaledb tigerdata
  questdb-token ; QuestDB ; - ; questdb.com/docs/operations/rbac/
  cratedb-secret ; CrateDB Cloud ; - ; cratedb.com/docs/cloud/ ; also: crate cratedb
  couchbase-secret ; Couchbase Capella ; {P64} ; docs.couchbase.com/cloud/management-api-guide/management-api-start.html ; what: API key secret ; also: capella couchbase
  neo4j-aura-secret ; Neo4j Aura ; - ; neo4j.com/docs/aura/api/authentication/ ; also: aura neo4jaura
  dgraph-key ; Dgraph ; {P44} ; docs.hypermode.com/dgraph/ ; also: dgraphcloud slash
  grakn-secret ; TypeDB ; - ; typedb.com/docs/
  confluent-secret ; Confluent Cloud ; {B64} ; docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html ; what: API secret ; also: confluent confluentcloud confluentkafka ; critical
  cloudamqp-key ; CloudAMQP ; {u} ; docs.cloudamqp.com/index.html
  cloudkarafka-key ; CloudKarafka ; {u} ; www.cloudkarafka.com/docs/api.html
  redpanda-secret ; Redpanda ; - ; docs.redpanda.com/redpanda-cloud/manage/api/
  aiven-token ; Aiven ; - ; aiven.io/docs/platform/howto/create_authentication_token ; what: authentication token
  elephantsql-key ; ElephantSQL ; {u} ; www.elephantsql.com/docs/api.html
  fivetran-secret ; Fivetran ; {A32} ; fivetran.com/docs/rest-api/getting-started ; what: API secret
  airbyte-token ; Airbyte ; - ; docs.airbyte.com/using-airbyte/configuring-api-access ; what: access token
  stitchdata-token ; Stitch Data ; {h64} ; www.stitchdata.com/docs/developers/stitch-connect/api ; also: stitchdata
  hevo-secret ; Hevo ; - ; docs.hevodata.com/pipelines/ ; also: hevodata
  matillion-secret ; Matillion ; - ; docs.matillion.com/
  census-key ; Census ; secret-token:{A24} ; developers.getcensus.com/api-reference/introduction/authorization ; also: getcensus
  hightouch-key ; Hightouch ; {u} ; hightouch.com/docs/developer-tools/api-guide
  rudderstack-token ; RudderStack ; {A27} ; www.rudderstack.com/docs/dashboard-guides/access-tokens/ ; what: access token ; public: write_?key
  dbt-token ; dbt Cloud ; dbtc_{W36}|dbtu_{W36}|{h40} ; docs.getdbt.com/docs/dbt-cloud-apis/authentication ; also: dbt dbtcloud
  astronomer-token ; Astronomer ; - ; www.astronomer.io/docs/astro/automation-authentication ; also: astro astronomerkey
  dagster-token ; Dagster ; user:{h32}|agent:{l3-40}:{h32} ; docs.dagster.io/deployment/dagster-plus/management/tokens ; what: user or agent token ; also: dagstercloud dagsterplus
  temporal-cloud-key ; Temporal Cloud ; - ; docs.temporal.io/cloud/api-keys ; also: temporal temporalcloud
  looker-secret ; Looker ; {A24} ; cloud.google.com/looker/docs/api-auth
  tableau-token ; Tableau ; {B22}==:{A32} ; help.tableau.com/current/server/en-us/security_personal_access_tokens.htm ; what: personal access token
  metabase-key ; Metabase ; mb_{B40}=|mb_{B43}=|mb_{B44} ; www.metabase.com/docs/latest/people-and-groups/api-keys ; also: mb
  redash-key ; Redash ; {A40} ; redash.io/help/user-guide/integrations-and-api/api/
  mode-secret ; Mode ; {h24} ; mode.com/developer/api-reference/introduction/ ; what: API secret ; also: modeanalytics
  sigma-secret ; Sigma ; {h128} ; help.sigmacomputing.com/docs/generate-api-client-credentials ; also: sigmacomputing
  domo-secret ; Domo ; {h64} ; developer.domo.com/portal/ ; also: domodev
  hex-tech-token ; Hex ; - ; learn.hex.tech/docs/api/api-overview ; also: hextech
  retool-key ; Retool ; retool_{A26} ; docs.retool.com/org-users/guides/retool-api/authentication ; also: retoolapi
  superset-secret ; Superset ; - ; superset.apache.org/docs/configuration/configuring-superset/ ; what: secret key
  geckoboard-key ; Geckoboard ; {h32} ; developer.geckoboard.com/
  klipfolio-key ; Klipfolio ; {h40} ; apidocs.klipfolio.com/
  datawrapper-token ; Datawrapper ; {A64} ; developer.datawrapper.de/docs/getting-started
  carto-token ; CARTO ; {h40} ; docs.carto.com/carto-for-developers/key-concepts/authentication-methods ; also: cartodb
  backblaze-key ; Backblaze B2 ; K00{A28} ; www.backblaze.com/docs/cloud-storage-create-and-manage-app-keys ; what: application key ; also: backblaze b2 b2application ; critical
  wasabi-secret ; Wasabi ; {A40} ; docs.wasabi.com/docs/creating-a-user-account-and-access-key ; what: secret access key ; critical
  minio-secret ; MinIO ; {A40}|{B40} ; docs.min.io/ ; what: secret key
  storj-key ; Storj ; - ; storj.dev/dcs/access ; what: access grant ; also: uplink
  filebase-secret ; Filebase ; {A40} ; filebase.com/docs/ ; what: secret access key
  idrivee2-secret ; IDrive e2 ; {A40} ; www.idrive.com/s3-storage-e2/guides/access_keys ; what: secret access key ; also: idrive idrivee2
  tigris-secret ; Tigris ; tsec_{W40-60} ; www.tigrisdata.com/docs/iam/ ; what: secret access key
  digitalocean-spaces-secret ; DigitalOcean Spaces ; {B43} ; docs.digitalocean.com/products/spaces/how-to/manage-access/ ; what: secret key ; also: spaces dospaces ; critical
  dropbox-secret ; Dropbox ; {l15} ; www.dropbox.com/developers/reference/getting-started ; what: app secret
  box-secret ; Box ; {A32} ; developer.box.com/guides/authentication/
  egnyte-token ; Egnyte ; {l24} ; developers.egnyte.com/docs/read/Public_API_Authentication ; what: access token
  pcloud-token ; pCloud ; - ; docs.pcloud.com/methods/oauth_2.0/authorize.html ; what: access token
  putio-token ; Put.io ; - ; api.put.io/
  cloudinary-secret ; Cloudinary ; {W27} ; cloudinary.com/documentation/developer_onboarding_faq_find_credentials ; what: API secret
  imagekit-key ; ImageKit ; private_{B27-28}=|private_{B27-28} ; imagekit.io/docs/api-keys ; what: private key
  imgix-key ; imgix ; ak_{h64} ; docs.imgix.com/en-US/apis/management
  uploadcare-secret ; Uploadcare ; {h20} ; uploadcare.com/docs/start/api-keys/ ; what: secret key
  filestack-secret ; Filestack ; {U26} ; www.filestack.com/docs/concepts/security/ ; what: app secret
  transloadit-secret ; Transloadit ; {h40} ; transloadit.com/docs/api/authentication/ ; what: auth secret
  bannerbear-key ; Bannerbear ; bb_pr_{h30}|bb_ma_{h30} ; developers.bannerbear.com/
  cloudconvert-key ; CloudConvert ; - ; cloudconvert.com/api/v2
  convertapi-secret ; ConvertAPI ; {A16}|secret_{A16} ; www.convertapi.com/doc ; what: secret
  tinypng-key ; TinyPNG ; {A32} ; tinypng.com/developers/reference ; also: tinify
  kraken-io-secret ; Kraken.io ; {h40} ; kraken.io/docs/getting-started ; what: API secret ; also: krakenio
  mux-secret ; Mux ; {B75} ; www.mux.com/docs/core/make-api-requests ; what: token secret
`;

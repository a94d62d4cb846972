/** Platforms, servers, domains and networks. */
export const cloud = `
  cloudflare-legacy-key ; Cloudflare ; {W40}|{h37} ; developers.cloudflare.com/fundamentals/api/get-started/keys/ ; what: API token or key of the older form ; also: cf cfapi xauth ; critical
  heroku-legacy-key ; Heroku ; {u} ; devcenter.heroku.com/articles/authentication ; what: API key of the older form ; critical
  railway-token ; Railway ; {u} ; docs.railway.com/reference/public-api ; what: token
  linode-token ; Linode ; {h64} ; techdocs.akamai.com/linode-api/reference/get-started ; what: personal access token ; critical
  hetzner-token ; Hetzner Cloud ; {A64} ; docs.hetzner.com/cloud/api/getting-started/generating-api-token/ ; also: hetzner hcloud ; critical
  vultr-key ; Vultr ; {U36} ; www.vultr.com/api/ ; critical
  scaleway-secret-key ; Scaleway ; {u} ; www.scaleway.com/en/docs/iam/how-to/create-api-keys/ ; what: secret key ; also: scw ; critical
  fastly-token ; Fastly ; {W32} ; www.fastly.com/documentation/reference/api/auth-tokens/
  vercel-legacy-token ; Vercel ; {A24} ; vercel.com/docs/rest-api ; what: access token of the older form ; critical
  netlify-legacy-token ; Netlify ; {W43} ; docs.netlify.com/api/get-started/ ; what: access token of the older form ; critical
  ovh-secret ; OVHcloud ; {A32}|{h32} ; docs.ovh.com/gb/en/api/first-steps-with-ovh-api/ ; what: application secret or consumer key ; also: ovh
  upcloud-token ; UpCloud ; ucat_{U26} ; developers.upcloud.com/1.3/
  exoscale-secret ; Exoscale ; {W43} ; community.exoscale.com/documentation/iam/quick-start/ ; what: API secret
  civo-key ; Civo ; {A50} ; www.civo.com/api
  ionos-token ; IONOS ; - ; docs.ionos.com/cloud/set-up-ionos-cloud/management/identity-access-management/token-manager ; also: profitbricks
  contabo-secret ; Contabo ; - ; api.contabo.com/
  gandi-token ; Gandi ; {h40}|{A24} ; api.gandi.net/docs/authentication/ ; what: personal access token or API key
  namecheap-key ; Namecheap ; {h32} ; www.namecheap.com/support/api/intro/
  namecom-token ; Name.com ; {h40} ; www.name.com/api-docs ; also: namecom
  godaddy-secret ; GoDaddy ; {A22} ; developer.godaddy.com/getstarted ; what: API secret
  porkbun-key ; Porkbun ; sk1_{h64}|pk1_{h64} ; porkbun.com/api/json/v3/documentation ; what: secret API key
  dynadot-key ; Dynadot ; - ; www.dynadot.com/domain/api-document
  dnsimple-token ; DNSimple ; dnsimple_a_{A32}|dnsimple_u_{A32}|{A32} ; developer.dnsimple.com/v2/
  dnsmadeeasy-secret ; DNS Made Easy ; {u} ; api-docs.dnsmadeeasy.com/
  ns1-key ; NS1 ; {A20} ; developer.ibm.com/apis/catalog/ns1--ibm-ns1-connect-api/
  desec-token ; deSEC ; {W28} ; desec.readthedocs.io/en/latest/auth/tokens.html ; also: dedyn
  duckdns-token ; Duck DNS ; {u} ; www.duckdns.org/spec.jsp
  dynu-key ; Dynu ; - ; www.dynu.com/Support/API
  freedns-token ; FreeDNS ; - ; freedns.afraid.org/api/ ; also: afraid
  powerdns-key ; PowerDNS ; - ; doc.powerdns.com/authoritative/http-api/ ; also: pdns
  bunny-key ; bunny.net ; {u}|{h8}-{h4}-{h4}-{h12}-{h4}-{h4}|{u}{u} ; docs.bunny.net/reference/bunnynet-api-overview ; also: bunny bunnycdn
  keycdn-key ; KeyCDN ; sk_prod_{B20-60} ; www.keycdn.com/api
  stackpath-secret ; StackPath ; {h64} ; stackpath.dev/docs/api-authentication
  akamai-secret ; Akamai ; {B43}= ; techdocs.akamai.com/developer/docs/set-up-authentication-credentials ; what: client secret ; also: edgegrid ; critical
  akamai-token ; Akamai ; akab-{l16}-{l16} ; techdocs.akamai.com/developer/docs/set-up-authentication-credentials ; what: access or client token ; also: edgegrid
  imperva-key ; Imperva ; {u} ; docs.imperva.com/bundle/cloud-application-security/page/settings/api-keys.htm ; also: incapsula
  gcore-token ; Gcore ; - ; gcore.com/docs/account-settings/api-tokens
  tencent-secret-key ; Tencent Cloud ; {A32} ; www.tencentcloud.com/document/product/598/32675 ; what: secret key ; also: tencent qcloud tencentcloud ; critical
  alibaba-secret-key ; Alibaba Cloud ; {A30} ; www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair ; what: access key secret ; also: alibaba aliyun alicloud ; critical
  huawei-secret-key ; Huawei Cloud ; {A40} ; support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html ; what: secret access key ; also: huawei hwcloud hw huaweicloud ; critical
  baidu-secret-key ; Baidu Cloud ; {h32}|{A32} ; cloud.baidu.com/doc/Reference/s/9jwvz2egb ; what: secret key ; also: baidu bce baiduyun
  volcengine-secret-key ; Volcengine ; {B58-60}==|{B58-60} ; www.volcengine.com/docs/6291/65568 ; what: secret access key ; also: volc
  qiniu-secret-key ; Qiniu ; {W40} ; developer.qiniu.com/kodo/3978/the-following-concept ; what: secret key
  upyun-secret ; UPYUN ; {A32} ; help.upyun.com/ ; what: operator password
  ibm-cloud-key ; IBM Cloud ; {W44} ; cloud.ibm.com/docs/account ; also: ibmcloud ibm bluemix ; critical
  oracle-cloud-token ; Oracle Cloud ; - ; docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm ; what: auth token ; also: oci oraclecloud
  yandex-oauth-token ; Yandex ; - ; yandex.com/dev/id/doc/en/ ; what: OAuth token ; also: yandex
  selectel-token ; Selectel ; - ; docs.selectel.ru/en/api/authorization/
  vscale-token ; Vscale ; {h64} ; developers.vscale.io/documentation/api/v1/
  timeweb-token ; Timeweb Cloud ; - ; timeweb.cloud/api-docs ; also: timeweb
  naver-secret ; Naver ; {A40} ; api.ncloud-docs.com/docs/en/common-ncpapi ; what: secret key ; also: ncloud ncp
  latitude-key ; Latitude.sh ; - ; docs.latitude.sh/reference/authentication
  equinix-token ; Equinix Metal ; {A32} ; deploy.equinix.com/developers/docs/metal/identity-access-management/api-keys/ ; also: packet equinix metalauth
  cherry-token ; Cherry Servers ; - ; api.cherryservers.com/doc/
  kamatera-secret ; Kamatera ; - ; console.kamatera.com/pages/apidocs
  koyeb-token ; Koyeb ; {l64} ; www.koyeb.com/docs/reference/api
  northflank-token ; Northflank ; - ; northflank.com/docs/v1/api/introduction
  clevercloud-secret ; Clever Cloud ; - ; developers.clever-cloud.com/doc/extend/add-ons-api/
  platformsh-token ; Platform.sh ; {W43} ; docs.platform.sh/administration/cli/api-tokens.html ; also: upsun
  coder-token ; Coder ; {A10}-{A22} ; coder.com/docs/admin/users/sessions-tokens ; what: session token
  replit-token ; Replit ; - ; docs.replit.com/
  glitch-token ; Glitch ; {u} ; help.glitch.com/
  surge-token ; Surge ; {h32} ; surge.sh/help/integrating-with-travis-ci ; also: surgesh
  ngrok-token ; ngrok ; {A20-30}_{A18-26} ; ngrok.com/docs/api/ ; what: auth token or API key
  zerotier-token ; ZeroTier ; {A32} ; docs.zerotier.com/api/central/
  twingate-token ; Twingate ; - ; www.twingate.com/docs/api-overview
  openvpn-secret ; OpenVPN ; - ; openvpn.net/cloud-docs/developer/cloudconnexa-api.html ; also: cloudconnexa
  proxmox-token ; Proxmox ; {u} ; pve.proxmox.com/wiki/User_Management ; what: API token ; also: pve pveapi
  netbox-token ; NetBox ; {h40} ; netboxlabs.com/docs/netbox/en/stable/integrations/rest-api/
  meraki-key ; Meraki ; {h40} ; developer.cisco.com/meraki/api-v1/authorization/
  unifi-key ; UniFi ; {W32} ; developer.ui.com/site-manager-api/gettingstarted ; also: ubiquiti
  mist-token ; Mist ; {A80} ; www.juniper.net/documentation/us/en/software/mist/automation-integration/ ; also: juniper
  fortinet-token ; Fortinet ; {l26-32} ; docs.fortinet.com/document/fortigate/latest/administration-guide/ ; also: fortigate fortios
  paloalto-key ; Palo Alto ; LUFRPT{B60-120}==|LUFRPT{B60-120}= ; docs.paloaltonetworks.com/pan-os/11-1/pan-os-panorama-api ; also: panos panorama
  opendns-key ; Cisco Umbrella ; {h32} ; developer.cisco.com/docs/cloud-security/umbrella-api-authentication/ ; also: umbrella opendns
  nextdns-key ; NextDNS ; {h40} ; nextdns.github.io/api/
  rackspace-key ; Rackspace ; {h32} ; docs-ospc.rackspace.com/cloud-identity/v2/developer-guide
  consul-token ; HashiCorp Consul or Nomad ; {u} ; developer.hashicorp.com/consul/docs/secure/acl/token ; what: ACL token ; also: consul consulhttp nomad ; critical
  hcp-secret ; HashiCorp Cloud ; {W64} ; developer.hashicorp.com/hcp/docs/hcp/iam/service-principal ; also: hcp
  infisical-token ; Infisical ; st.{h24}.{h32}.{h32} ; infisical.com/docs/documentation/platform/token ; what: service token ; critical
  akeyless-key ; Akeyless ; - ; docs.akeyless.io/docs/api-key ; what: access key
  bitwarden-secret ; Bitwarden ; {A30} ; bitwarden.com/help/personal-api-key/ ; what: API client secret ; also: bw ; critical
  bitwarden-access-token ; Bitwarden ; 0.{u}.{A30}:{B22}== ; bitwarden.com/help/access-tokens/ ; what: Secrets Manager access token ; also: bws ; critical
  keeper-token ; Keeper ; US:{W43}|EU:{W43}|AU:{W43} ; docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token ; what: one-time token ; also: ksm
  spacelift-secret ; Spacelift ; {h64} ; docs.spacelift.io/integrations/api
  env0-secret ; env0 ; {W32} ; docs.envzero.com/docs/api-keys ; what: API secret
  scalr-token ; Scalr ; - ; docs.scalr.io/docs/api-overview
  dokploy-token ; Dokploy ; - ; docs.dokploy.com/docs/api
  coolify-token ; Coolify ; - ; coolify.io/docs/api-reference/authorization
  caprover-token ; CapRover ; {h64} ; caprover.com/docs/ci-cd-integration.html ; what: app token
`;

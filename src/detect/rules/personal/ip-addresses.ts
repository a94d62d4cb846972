const address4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
/** Unicast addresses only, those for documentation left out: https://www.iana.org/assignments/iana-ipv6-special-registry */
const address6 = /^(?!2001:0?db8:)[23][\da-f]{3}:(?:[\da-f]{0,4}:){1,6}[\da-f]{0,4}$/i;
/** Private, local, shared, multicast and documentation ranges: https://www.iana.org/assignments/iana-ipv4-special-registry */
const special4 =
  /^(?:0|10|127|2(?:2[4-9]|[34]\d|5[0-5]))\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:0\.[02]|88\.99|168)\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\./;
/** Resolvers that everybody names. */
const wellKnown = /^(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9|208\.67\.22[02]\.22[02])$/;

/** True for an address that may belong to somebody's machine at home. */
export function isPublicAddress(value: string): boolean {
  return address6.test(value) || (address4.test(value) && !special4.test(value) && !wellKnown.test(value));
}

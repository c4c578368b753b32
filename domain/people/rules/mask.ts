const STAR = "*";

/** 张三 → 张*, 欧阳修 → 欧**; a name of one character is hidden whole (domain reference 5.3). */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length <= 1) return STAR.repeat(characters.length);
  return characters[0] + STAR.repeat(characters.length - 1);
}

/** First 1 and last 1; the birth date is never visible: 1****************X (domain reference 5.3). */
export function maskIdNumber(number: string): string {
  return masked(number, 1, 1);
}

/**
 * First 3 and last 4 of a mainland number: 138****5678. Shorter numbers of other regions would be almost open that
 * way: they keep the country code, first 1 and last 2. Takes E.164 or a bare mainland number (domain reference 5.3).
 */
export function maskMobile(mobile: string): string {
  const mainland = mobile.replace(/^\+86/, "");
  if (/^\d{11}$/.test(mainland)) return masked(mainland, 3, 4);
  const [, code = "", national = mobile] = /^(\+85[23]|\+886)(\d+)$/.exec(mobile) ?? [];
  return code ? `${code} ${masked(national, 1, 2)}` : masked(mobile, 1, 2);
}

/** Passports and permits: first 1, last 2: E******78 (domain reference 5.3). */
export function maskPassport(number: string): string {
  return masked(number, 1, 2);
}

/** IPv4 to its /16: 203.0.*.*; IPv6 to its first two groups (domain reference 5.3). */
export function maskIp(ip: string): string {
  const mapped = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  const four = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(mapped);
  if (four) return `${four[1]}.${four[2]}.*.*`;
  const six = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):[0-9a-f:.]*$/i.exec(mapped);
  return six ? `${six[1]}:${six[2]}:*` : STAR;
}

/** First 1 and the domain, with three stars whatever the length: a***@example.com (domain reference 5.3). */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return "***";
  return `${[...email][0]}***${email.slice(at)}`;
}

function masked(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length <= first + last) return STAR.repeat(characters.length);
  const hidden = characters.length - first - last;
  return characters.slice(0, first).join("") + STAR.repeat(hidden) + characters.slice(-last).join("");
}

/** Signing in by an OpenID Connect provider: the authorisation code flow with PKCE; the only user of Nimbus. */
@NullMarked
package dev.dateline.gateway.openid;

import org.jspecify.annotations.NullMarked;

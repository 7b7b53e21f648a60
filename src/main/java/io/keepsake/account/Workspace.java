package io.keepsake.account;

import io.keepsake.platform.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.Currency;

/**
 * One brand.
 *
 * @param slug its name in addresses: {@code /w/{slug}/customers}
 * @param account name of the company that holds it
 * @param zone what days, charts and dates without a time mean
 * @param currency what totals are in
 * @param country ISO 3166 alpha-2; its dialling rules read a mobile typed without a country code
 */
public record Workspace(
        WorkspaceId id, String slug, String name, String account, ZoneId zone, Currency currency, String country) {}

package io.keepsake.account;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What of an address tells one customer of a provider from the next: all of IPv4, the first 64 bits of IPv6. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}

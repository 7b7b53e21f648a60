package io.keepsake.event.api;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.keepsake.customer.CountryCode;
import io.keepsake.platform.start.CannotStart;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells in which country an IP address is, where there is a file that knows; such files are not free to pass on. */
@Component
final class Countries {
    private static final Logger LOG = LoggerFactory.getLogger(Countries.class);

    private final Optional<Reader> reader;

    /** @param file in MaxMind's format, with countries; blank where there is none */
    Countries(@Value("${keepsake.countries:}") String file) {
        this.reader = file.isBlank() ? Optional.empty() : Optional.of(open(new File(file.strip())));
    }

    /** ISO 3166 alpha-2; empty where nobody knows, or the text is no address. */
    Optional<String> of(String address) {
        return reader.flatMap(countries -> of(countries, address));
    }

    private static Reader open(File file) {
        try {
            // all of it, so that the file may be replaced while we run
            return new Reader(file, Reader.FileMode.MEMORY, new CHMCache());
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "KEEPSAKE_COUNTRIES names " + file
                            + ", which cannot be read as a file of countries (.mmdb). Put one"
                            + " there, such as DB-IP's Country Lite or MaxMind's GeoLite2 Country, or leave"
                            + " KEEPSAKE_COUNTRIES out.",
                    unreadable);
        }
    }

    private static Optional<String> of(Reader countries, String address) {
        try {
            // never a name, which would be looked up in the network
            var known = countries.get(InetAddress.ofLiteral(address), Map.class);
            return known != null && known.get("country") instanceof Map<?, ?> country
                    ? Optional.ofNullable(country.get("iso_code")).flatMap(code -> CountryCode.parse(code.toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        } catch (IOException broken) {
            LOG.warn("The file of countries is broken", broken);
            return Optional.empty();
        }
    }
}

/// The header of libmyna, which a kit brings along.
enum CHeader {
  /// The text of `Sources/MynaC/include/myna.h`; a test keeps them in step.
  static let source = #"""
    /* Myna from C: turns an error code into the sentence that the reader needs.
     *
     * Texts are UTF-8, with U+FFFD for what is none. Every pointer that is read may be NULL where that is
     * said, and then a negative number or NULL comes back. No function keeps a pointer that it is given,
     * and none ends the process, whatever the texts hold. A localizer never changes: any number of threads
     * may use one at the same time, until one of them closes it.
     *
     * A function that writes a text returns its length in bytes, without the zero byte at its end. It
     * writes what fits into the buffer, cut between two characters, and always a zero byte if there is
     * room for one. To learn the length alone, pass a buffer of NULL and a capacity of 0; a text is whole
     * if the result is less than the capacity.
     */
    #ifndef MYNA_H
    #define MYNA_H

    #include <stddef.h>
    #include <stdint.h>

    #ifdef __cplusplus
    extern "C" {
    #endif

    /* Version of this header; a library with another major part is not meant by it. */
    #define MYNA_API_MAJOR 1
    #define MYNA_API_MINOR 0

    /* Why there is no text. Rendering itself does not fail. */
    #define MYNA_ERROR_NULL (-1)      /* a pointer that must not be NULL is */
    #define MYNA_ERROR_AUDIENCE (-2)  /* the messages are for other audiences */
    #define MYNA_ERROR_FIELD (-3)     /* the audience's messages have no such field */
    #define MYNA_ERROR_ARGUMENTS (-4) /* more arguments than MYNA_MAX_ARGUMENTS */

    /* Most arguments of a call. */
    #define MYNA_MAX_ARGUMENTS 256

    /* Flags of myna_render. */
    #define MYNA_ISOLATE 1u /* invisible controls keep values apart from text of another direction */

    /* Messages and codes, open for rendering. */
    typedef struct myna_localizer myna_localizer;

    /* The API version of the library: 256 times the major part plus the minor one. */
    int32_t myna_api_version(void);

    /* Opens a bundle that `myna compile` or `myna export kit --platform c` wrote.
     *
     * The file is read whole and compared with its checksum. If it is refused, the result is NULL, and the
     * reason is written to `error` for a developer to read. Close the result with myna_close.
     */
    myna_localizer *myna_open(const char *path, char *error, size_t error_capacity);

    /* The same for the bytes of a bundle, which are copied. */
    myna_localizer *myna_open_bytes(
        const void *bytes, size_t count, char *error, size_t error_capacity);

    /* Opens the messages that are part of the library; they are for developers too. */
    myna_localizer *myna_open_embedded(void);

    /* Closes a localizer, once; NULL is nothing to close. */
    void myna_close(myna_localizer *localizer);

    /* Renders one text of a code.
     *
     * audience    who will read it, such as "customer"; never left out
     * code        as it arrived, in any listed spelling; an unknown one gives the generic text
     * field       "title" or "body" for customers; or what is known about the text: "@key", "@form",
     *             "@locale" (that answered), "@direction" (ltr or rtl), "@code" (provider:CODE, or empty)
     * locales     BCP 47 tags in the reader's order, separated by commas; NULL for the source locale
     * names       `count` names of arguments, NULL if there are none
     * values      their values as text: "50000.00 CNY", "2025-07-02", "360", "cash,credit-card". One that
     *             does not fit counts as missing, and so does one whose name or value is NULL.
     * time_zone   IANA name for instants that the text shows in no zone of its own; NULL for UTC
     * flags       0 or MYNA_ISOLATE
     *
     * Returns the length of the text, or one of MYNA_ERROR_…
     */
    int64_t myna_render(
        const myna_localizer *localizer, const char *audience, const char *code, const char *field,
        const char *locales, const char *const *names, const char *const *values, size_t count,
        const char *time_zone, uint32_t flags, char *buffer, size_t capacity);

    /* Writes the code that a spelling means, as provider:CODE; an empty text if it is not known for
     * certain. Returns its length, or MYNA_ERROR_NULL. */
    int64_t myna_resolve(
        const myna_localizer *localizer, const char *spelling, char *buffer, size_t capacity);

    #ifdef __cplusplus
    }
    #endif

    #endif

    """#
}

// Lets file operations below one folder fail on command. Loaded before libc (LD_PRELOAD), so it sees each operation of the runtime.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[PATH_MAX];
static int counted, first, last, error_number, only_data, is_armed;

// Operations `from` to `to` fail, counted from 1. With data, only what needs space counts: renames and deletions work.
void faults_arm(const char *path, int from, int to, int error, int data)
{
    snprintf(folder, sizeof folder, "%s/", path);
    counted = 0, first = from, last = to, error_number = error, only_data = data, is_armed = 1;
}

// The number of operations since it was armed.
int faults_disarm(void)
{
    is_armed = 0;
    return counted;
}

static int is_below(const char *path) { return is_armed && path && strncmp(path, folder, strlen(folder)) == 0; }

static int is_file_below(int file)
{
    char link[64], path[PATH_MAX];
    if (!is_armed)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_below(path);
}

static int fails(void)
{
    int number = __sync_add_and_fetch(&counted, 1);
    if (number < first || number > last)
        return 0;
    errno = error_number;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode)
{
    if ((flags & (O_CREAT | O_TRUNC)) && is_below(path) && fails())
        return -1;
    return real(path, flags, mode);
}

#define OPEN(name) int name(const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; va_end(rest); \
    REAL(name); return opened(real, path, flags, mode); }
OPEN(open)
OPEN(open64)

// Half of the bytes are written: a torn file.
#define WRITE(name, parameters, half, whole) ssize_t name parameters { \
    REAL(name); \
    if (!is_file_below(file)) return whole; \
    if (counted + 1 == first && length > 1) (void)!half; \
    return fails() ? -1 : whole; }
WRITE(write, (int file, const void *bytes, size_t length), real(file, bytes, length / 2), real(file, bytes, length))
WRITE(pwrite, (int file, const void *bytes, size_t length, off_t at), real(file, bytes, length / 2, at), real(file, bytes, length, at))
WRITE(pwrite64, (int file, const void *bytes, size_t length, off64_t at), real(file, bytes, length / 2, at), real(file, bytes, length, at))

int rename(const char *from, const char *to)
{
    REAL(rename);
    return (is_below(to) && !only_data && fails()) ? -1 : real(from, to);
}

int link(const char *from, const char *to)
{
    REAL(link);
    return (is_below(to) && fails()) ? -1 : real(from, to);
}

int unlink(const char *path)
{
    REAL(unlink);
    return (is_below(path) && !only_data && fails()) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode)
{
    REAL(mkdir);
    return (is_below(path) && fails()) ? -1 : real(path, mode);
}

int rmdir(const char *path)
{
    REAL(rmdir);
    return (is_below(path) && !only_data && fails()) ? -1 : real(path);
}
